package zeren.architecture.breach.noprinting;

final class PrintingBreach {
    void out() {
        System.out.println("x");
    }

    void err() {
        System.err.println("x");
    }

    void trace(Exception e) {
        e.printStackTrace();
    }
}
