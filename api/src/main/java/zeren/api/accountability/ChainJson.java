package zeren.api.accountability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.accountability.Chain;
import zeren.accountability.Link;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.HolderJson;
import zeren.organisation.Post;

/** Chains of responsibility in JSON. */
final class ChainJson {
    private ChainJson() {}

    static ObjectNode of(Chain chain) {
        ObjectNode json = Json.object().put("unit", chain.unit().code()).put("on", chain.on().toString());
        Json.putObjects(json, "links", chain.links(), ChainJson::of);
        return json;
    }

    static ObjectNode of(Link link) {
        ObjectNode json = Json.object().put("unit", link.unit().code());
        Json.put(json, "post", link.post().map(Post::code));
        json.put("level", Snake.of(link.responsibility().level()));
        Json.put(json, "scope", link.scope());
        json.put("citation", link.responsibility().citation().toString());
        link.post().ifPresent(post -> HolderJson.put(json, link.tenure()));
        link.delegate().ifPresent(delegate -> json.set("delegate", HolderJson.person(delegate)));
        return json;
    }
}
