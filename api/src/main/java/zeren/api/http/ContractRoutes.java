package zeren.api.http;

import io.javalin.http.Context;

/** The contract, as it was written and as JSON. */
public final class ContractRoutes {

    /** Returns the version of the contract, which is that of the software. */
    public String version() {
        return Contract.version();
    }

    /** Answers with the contract as it was written. */
    public void yaml(Context ctx) {
        Params.none(ctx);
        Conditional.answer(ctx, "application/yaml", Contract.yaml());
    }

    /** Answers with the contract as JSON. */
    public void json(Context ctx) {
        Params.none(ctx);
        Conditional.answer(ctx, Contract.json());
    }
}
