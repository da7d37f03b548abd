package zeren.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void rendersWhatThePagesUse() {
        String html = Markdown.html("# A & B\n\nSome `x<y` here.\n\n## Then\n\n- one\n- `two`\n  and [more](../b?c&d)\n\n```\nif a < b\n```\n");
        assertEquals("""
                <h1>A &amp; B</h1>
                <p>Some <code>x&lt;y</code> here.</p>
                <h2>Then</h2>
                <ul>
                <li>one</li>
                <li><code>two</code> and <a href="../b?c&amp;d">more</a></li>
                </ul>
                <pre><code>if a &lt; b
                </code></pre>
                """, html);
    }
}
