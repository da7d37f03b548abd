package zeren.migrations;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** What is done once before the first script that a database has not seen. */
final class Beginning implements Callback {
    private final Runnable action;
    private boolean done;

    Beginning(Runnable action) {
        this.action = action;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE && !done;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        done = true;
        action.run();
    }

    @Override
    public String getCallbackName() {
        return "zeren-beginning";
    }
}
