package zeren.architecture.breach.featuresbelowapp.units;

import zeren.architecture.breach.featuresbelowapp.App;

final class FeatureBreach {
    Object app() {
        return new App();
    }

    Object partOfApp() {
        return new App.Routes();
    }
}
