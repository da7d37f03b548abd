package zeren.architecture.breach.featuresabovehttpandsql.units;

public record UnitStore() {
}
