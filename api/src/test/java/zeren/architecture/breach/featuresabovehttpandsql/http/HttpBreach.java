package zeren.architecture.breach.featuresabovehttpandsql.http;

import zeren.architecture.breach.featuresabovehttpandsql.units.UnitStore;

final class HttpBreach {
    Object feature() {
        return new UnitStore();
    }
}
