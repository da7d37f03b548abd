package zeren.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts of an organisation, found by code and by unit. */
final class PostList {
    private final List<Post> all;
    private final Map<String, Post> byCode = new HashMap<>();
    private final Map<String, List<Post>> byUnit = new HashMap<>();

    /** Takes the posts by code. */
    PostList(List<Post> posts) {
        all = List.copyOf(posts);
        for (Post post : all) {
            byCode.put(post.code(), post);
            byUnit.computeIfAbsent(post.unit(), none -> new ArrayList<>()).add(post);
        }
        byUnit.replaceAll((unit, list) -> list.stream().sorted(Organisation.BY_RANK).toList());
    }

    List<Post> all() {
        return all;
    }

    /** Returns a post, null where there is none. */
    Post at(String code) {
        return byCode.get(code);
    }

    List<Post> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }
}
