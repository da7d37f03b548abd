package zeren.api.backup;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.access.Caller;
import zeren.api.http.Download;
import zeren.api.http.Params;

/** The whole register in one file, for administrators. */
public final class BackupRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRoutes.class);
    private static final String NAME = "zeren.jsonl.gz";

    private final BackupStore backups;
    private final Path folder;

    /**
     * Creates the route.
     *
     * @param folder where a copy is while it is sent
     */
    public BackupRoutes(BackupStore backups, Path folder) {
        this.backups = backups;
        this.folder = folder;
    }

    /** Answers with a copy of this moment. */
    public void get(Context ctx) {
        Caller.checkAdministrator(ctx, "take the whole register away");
        Params.none(ctx);
        if (Download.isWanted(ctx, Download.GZIP, NAME)) {
            FileChannel file = backups.spool(folder);
            LOG.info("a backup is given to the token {}", Caller.of(ctx).tokenId());
            Download.answer(ctx, Download.GZIP, NAME, Channels.newInputStream(file), size(file));
        }
    }

    private static long size(FileChannel file) {
        try {
            return file.size();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
