package zeren.api;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one server over the sample school, or a client of it; it is read only and started once for all of them. */
public final class Sample implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(Sample.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Client.class || type == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = context.getRoot().getStore(SHARED).computeIfAbsent(Server.class, type -> Server.start("--sample"), Server.class);
        return parameter.getParameter().getType() == Server.class ? server : server.client();
    }
}
