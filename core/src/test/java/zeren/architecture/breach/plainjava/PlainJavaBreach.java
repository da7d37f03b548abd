package zeren.architecture.breach.plainjava;

import java.io.File;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

final class PlainJavaBreach {
    Object sql(Connection connection) {
        return connection;
    }

    Object path() {
        return Path.of("x");
    }

    Object file() {
        return new File("x");
    }

    Object net() {
        return new Socket();
    }

    Object process() {
        return Runtime.getRuntime();
    }

    Object thread() {
        return new Thread();
    }

    Object executor() {
        return Executors.newCachedThreadPool();
    }

    Object lock() {
        return new ReentrantLock();
    }
}
