package zeren.api.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small disk, which is filled and emptied. */
record FullDisk(Path folder, Optional<Postgres> postgres) implements Trouble, AutoCloseable {

    /** Makes one, which only root may. */
    static FullDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new FullDisk(folder, Optional.empty());
    }

    FullDisk of(Postgres server) {
        return new FullDisk(folder, Optional.of(server));
    }

    @Override
    public void begin(Victim victim) throws Exception {
        byte[] some = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            // As it was meant to be.
        }
    }

    /** A database server that ended by it is started again, as its operator would. */
    @Override
    public void end(Victim victim) throws Exception {
        Files.delete(ballast());
        if (postgres.isPresent() && !postgres.get().isRunning()) {
            System.out.println("PostgreSQL had ended");
            postgres.get().start();
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        Shell.run("umount", "-l", folder.toString());
    }
}
