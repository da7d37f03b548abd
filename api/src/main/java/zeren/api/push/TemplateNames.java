package zeren.api.push;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;

/** The names in a template; what is no variable of ours has a name that no variable has. */
final class TemplateNames implements Mustache.Visitor {
    private final Set<String> names = new TreeSet<>();

    private TemplateNames() {}

    static Set<String> of(Template template) {
        TemplateNames visitor = new TemplateNames();
        template.visit(visitor);
        return visitor.names;
    }

    @Override
    public void visitText(String text) {
        // What begins like a variable and does not end like one is taken for text.
        if (text.contains("{{")) {
            names.add("{{");
        }
    }

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        names.add(">" + name);
        return false;
    }

    @Override
    public boolean visitParent(String name) {
        names.add("<" + name);
        return false;
    }

    @Override
    public boolean visitBlock(String name) {
        names.add("$" + name);
        return false;
    }

    @Override
    public boolean visitSection(String name) {
        names.add(name);
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add(name);
        return true;
    }
}
