package zeren.api.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which a file may be written in bytes. */
enum Encoding {
    /** What every file is in that does not say otherwise. */
    UTF_8(StandardCharsets.UTF_8, "not_utf8", "save the file as \"CSV UTF-8\", or say which it is: Content-Type: text/csv; charset=GB18030",
            List.of("utf-8", "utf8")),
    /** What Chinese office software writes (GB 18030-2022, GB/T 2312 and GBK being parts of it). */
    GB18030(Charset.forName("GB18030"), "not_gb18030", "save the file in the encoding that its Content-Type names",
            List.of("gb18030", "gbk", "gb2312"));

    /** Half of a surrogate pair, which stands for a byte that stands for nothing, since no bytes can mean it. */
    static final char UNREADABLE = '\uD800';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern CHARSET = Pattern.compile("(?i); *charset *= *\"?([^\\s\";]*)\"?");

    private final Charset charset;
    private final String fault;
    private final String mend;
    private final List<String> names;

    Encoding(Charset charset, String fault, String mend, List<String> names) {
        this.charset = charset;
        this.fault = fault;
        this.mend = mend;
        this.names = names;
    }

    /** Returns what a content type says; UTF-8 where it says nothing, nothing where it says one that is not taken. */
    static Optional<Encoding> of(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        String name = charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : UTF_8.names.get(0);
        return Arrays.stream(values()).filter(encoding -> encoding.names.contains(name)).findFirst();
    }

    /** Returns the fault of a cell whose bytes are not in this encoding. */
    String fault() {
        return fault;
    }

    /** Returns what was found, what is allowed, what to do. */
    String detail() {
        return "there are bytes that are no text in " + charset.name() + ": " + mend;
    }

    /**
     * Returns the text of a file without its byte order mark.
     *
     * <p>Each byte that is no text becomes {@link #UNREADABLE}, and only that byte: a decoder left to itself would take the
     * comma after it along, and with it the next cell.
     */
    String text(byte[] file) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length + 1);
        for (CoderResult result = decoder.decode(in, out, true); result.isError(); result = decoder.decode(in, out, true)) {
            in.get();
            out.put(UNREADABLE);
        }
        String text = out.flip().toString();
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }
}
