package zeren.api.start;

/** What stands for the server where only the way to it is looked at: it says what it was told. */
final class Echo {
    private Echo() {}

    public static void main(String[] words) {
        System.out.println("told " + String.join(" ", words));
    }
}
