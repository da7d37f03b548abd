package zeren.api.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** The statements that are executed over a data source, of which somebody is told after each. */
final class Counted {
    private final IntConsumer told;
    private int statements;

    Counted(IntConsumer told) {
        this.told = told;
    }

    DataSource over(DataSource source) {
        return watched(DataSource.class, source);
    }

    int statements() {
        return statements;
    }

    private <T> T watched(Class<T> type, Object inner) {
        return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object result;
            try {
                result = method.invoke(inner, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
            if (method.getName().startsWith("execute")) {
                told.accept(++statements);
            }
            return outer(result);
        }));
    }

    private Object outer(Object result) {
        if (result instanceof Connection) {
            return watched(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return watched(PreparedStatement.class, result);
        }
        return result instanceof Statement ? watched(Statement.class, result) : result;
    }
}
