package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.HolderJson;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;

/** Posts and tenures in JSON. */
final class PostJson {
    private PostJson() {}

    /** Returns a post with its holder on a date, if the post exists then. */
    static ObjectNode of(Organisation organisation, Post post, LocalDate on) {
        ObjectNode json = Json.object().put("code", post.code()).put("unit", post.unit()).put("rank", Snake.of(post.rank()));
        json.set("title", Json.title(post.title()));
        Json.put(json, "remit", post.remit());
        json.put("leadership", organisation.isLeadership(post));
        Json.put(json, "exists", post.exists());
        if (post.exists().contains(on)) {
            HolderJson.put(json, organisation.holderOn(post.code(), on));
            organisation.delegateOn(post.code(), on).ifPresent(delegate -> json.set("delegate", HolderJson.person(delegate)));
        }
        return json;
    }

    /** Returns a post as it is on a date, with what it is called, and for what it answers, from when on; nothing where there is none. */
    static Optional<ObjectNode> find(Institution institution, String code, LocalDate on) {
        List<Described<Post>> descriptions = institution.descriptionsOfPost(code);
        return institution.on(on).findPost(code).map(post -> {
            ObjectNode json = of(institution.on(on), post, on);
            Json.putObjects(json, "descriptions", Life.of(Life.OF_POST, descriptions).turns(), PostJson::of);
            return json;
        });
    }

    private static ObjectNode of(Described<Post> described) {
        ObjectNode json = Json.object();
        Json.put(json, "from", described.from().map(LocalDate::toString));
        json.set("title", Json.title(described.value().title()));
        Json.put(json, "remit", described.value().remit());
        return json;
    }

    static ObjectNode of(Tenure tenure) {
        ObjectNode json = Json.object()
                .put("id", tenure.id())
                .put("post", tenure.post())
                .put("staff_no", tenure.staffNo())
                .put("mode", Snake.of(tenure.mode()));
        Json.put(json, "held", tenure.held());
        return json;
    }
}
