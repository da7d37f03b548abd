package zeren.api.push;

import zeren.text.Coded;

/** To whom a system of to-dos assigns what is to be done. */
enum Assignment implements Coded {
    /** To each person who is in charge of it on the day. */
    PERSON("person"),
    /** To each post by which somebody is. */
    POST("post");

    private final String code;

    Assignment(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
