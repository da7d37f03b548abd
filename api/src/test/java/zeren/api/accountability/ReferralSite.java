package zeren.api.accountability;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Site;
import zeren.api.sql.Engine;

/** Tests of referrals in the sample school, on each database, every one with a register and a server of its own. */
@ParameterizedClass
@EnumSource
abstract class ReferralSite {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    Site site;
    Proceedings proceedings;

    @BeforeEach
    void open() {
        site = Site.open(engine, folder);
        proceedings = Proceedings.of(site.client());
    }

    @AfterEach
    void close() {
        site.close();
    }
}
