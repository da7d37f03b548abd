package zeren.api.push;

import java.nio.file.Path;
import java.util.Optional;
import zeren.api.Site;
import zeren.api.portal.Links;

/** One server's rounds over the register of a site, made when a test says so and without a pause. */
final class PushSite {
    private static final Links LINKS = new Links(Optional.of("https://portal.example/to-do/" + Links.ID), Optional.empty());

    private final Round round;

    PushSite(Site site, String name, TargetFile file) {
        round = new Round(site.register(), site.pushes(), file, new Telling(name, LINKS, site.clock().getZone(), site.clock()::instant, pause -> { }));
    }

    /** One task in a request. */
    static TargetFile single(Receiver receiver, String more) {
        return single("one", receiver, more);
    }

    static TargetFile single(String name, Receiver receiver, String more) {
        return read("""
                targets:
                  - name: NAME
                    url: http://127.0.0.1:PORT/tasks/{{task_id}}
                    method: PUT
                    requests_per_second: 1000
                    timeout_seconds: 2
                    create: {body: '{"state":"open","obligation":"{{obligation_id}}","who":"{{assignee}}","due":"{{due_on}}","s":"{{state}}"}'}
                    complete: {body: '{"state":"completed","obligation":"{{obligation_id}}","who":"{{assignee}}","s":"{{state}}"}'}
                    withdraw: {body: '{"state":"withdrawn","obligation":"{{obligation_id}}","who":"{{assignee}}"}'}
                """.replace("NAME", name) + more, receiver);
    }

    /** Several tasks in a request. */
    static TargetFile batch(String name, Receiver receiver, int size, String more) {
        return read("""
                targets:
                  - name: NAME
                    url: http://127.0.0.1:PORT/batch
                    requests_per_second: 1000
                    batch: {size: SIZE, envelope: '{"op":"{{operation}}","items":[{{items}}]}'}
                    create: {body: '{"id":"{{task_id}}","state":"open","title":"{{title.en}}","obligation":"{{obligation_id}}","who":"{{assignee}}"}'}
                    complete: {body: '{"id":"{{task_id}}","state":"completed","obligation":"{{obligation_id}}"}'}
                    withdraw: {body: '{"id":"{{task_id}}","state":"withdrawn","obligation":"{{obligation_id}}"}'}
                    success: {pointer: /code, equals: ["0"], later: ["9"]}
                    results: {items: /data, id: /id, pointer: /ok, equals: ["true"]}
                """.replace("NAME", name).replace("SIZE", String.valueOf(size)) + more, receiver);
    }

    /** The question for what is open there. */
    static String list() {
        return "    list: {url: 'http://127.0.0.1:PORT/open?page={{page}}', items: /items, id: /id}\n";
    }

    static TargetFile read(String yaml, Receiver receiver) {
        return TargetFile.read(yaml.replace("PORT", String.valueOf(receiver.port())), Path.of("."));
    }

    void run() throws InterruptedException {
        round.run();
    }
}
