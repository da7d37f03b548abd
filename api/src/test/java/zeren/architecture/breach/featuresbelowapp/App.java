package zeren.architecture.breach.featuresbelowapp;

public record App() {
    /** Belongs to App as much as App itself. */
    public record Routes() {
    }
}
