package zeren.architecture.breach.yamlinitsroom.rulebook;

import org.snakeyaml.engine.v2.api.LoadSettings;

final class YamlBreach {
    Object settings() {
        return LoadSettings.builder().build();
    }
}
