package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zeren.accountability.Link;
import zeren.api.http.Json;
import zeren.api.http.Snake;
import zeren.organisation.Tenure;

/** Who holds a post, in JSON. */
public final class HolderJson {
    private HolderJson() {}

    /** Puts whether a post is filled, and by whom; {@code tenure} is empty for a vacant post. */
    public static void put(ObjectNode json, Optional<Tenure> tenure) {
        json.put("state", Snake.of(Link.State.of(tenure)));
        tenure.ifPresent(held -> json.set("holder", person(held)));
    }

    /** Returns whose tenure or delegation it is. */
    public static ObjectNode person(Tenure tenure) {
        return Json.object().put("staff_no", tenure.staffNo());
    }
}
