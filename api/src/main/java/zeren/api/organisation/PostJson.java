package zeren.api.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.api.register.HolderJson;
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
        }
        return json;
    }

    static ObjectNode of(Tenure tenure) {
        ObjectNode json = Json.object()
                .put("post", tenure.post())
                .put("staff_no", tenure.staffNo())
                .put("mode", Snake.of(tenure.mode()));
        Json.put(json, "held", tenure.held());
        return json;
    }
}
