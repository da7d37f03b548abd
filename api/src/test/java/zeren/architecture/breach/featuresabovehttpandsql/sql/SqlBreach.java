package zeren.architecture.breach.featuresabovehttpandsql.sql;

import zeren.architecture.breach.featuresabovehttpandsql.units.UnitStore;

final class SqlBreach {
    Object feature() {
        return new UnitStore();
    }
}
