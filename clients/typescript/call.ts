// Reads what a unit owes, records that it was done, and asks for what is not there: each typed by the contract.
import {
    Configuration, DocumentKind, FactsApi, type Obligation, ObligationsApi, type Problem, ProblemFromJSON, ResponseError, Status,
} from '../target/generated-typescript/index.js';

declare const process: {readonly env: Record<string, string | undefined>; exitCode?: number};

function setting(name: string): string {
    const value = process.env[name];
    if (value === undefined) {
        throw new Error(name + ' is not set');
    }
    return value;
}

async function problemOf(call: Promise<unknown>): Promise<Problem> {
    try {
        await call;
    } catch (refusal) {
        if (refusal instanceof ResponseError) {
            return ProblemFromJSON(await refusal.response.json());
        }
        throw refusal;
    }
    throw new Error('it was not refused');
}

async function main(): Promise<void> {
    const configuration = new Configuration({basePath: setting('Z'), accessToken: setting('T')});
    const obligations = new ObligationsApi(configuration);

    const owed = await obligations.listObligations({unit: '0104', period: '2025-H1', status: new Set([Status.Overdue])});
    const study: Obligation | undefined = owed.items.find(obligation => obligation.duty === 'study-secondary');
    if (study === undefined) {
        throw new Error('the sample school owes something else');
    }
    // The date is midnight where this runs, whatever the zone.
    const due: Date = study.dueOn;
    console.log(`owed ${study.id} ${study.title.zh} ${due.getFullYear()}-${due.getMonth() + 1}-${due.getDate()} ${study.status}`);

    const performance = await new FactsApi(configuration).recordPerformance({
        id: study.id,
        newPerformance: {
            performedOn: new Date(2025, 5, 12),
            documents: new Set([{kind: DocumentKind.Minutes, number: '2025-14'}, {kind: DocumentKind.Report, number: '2025-15'}]),
        },
    });
    console.log(`recorded ${performance.counts} ${performance.state}`);
    console.log(`now ${(await obligations.getObligation({id: study.id})).status}`);

    const explanation = await obligations.getExplanation({id: study.id});
    console.log(`explained ${explanation.steps.length > 0}`);

    const problem = await problemOf(obligations.getObligation({id: 'gxufe-2020-5:study-secondary:nowhere:2025-H1'}));
    console.log(`problem ${problem.status} ${problem.type}`);
    const faults = await problemOf(obligations.listObligations({unit: 'nowhere'}));
    console.log(`fault ${faults.status} ${faults.errors?.map(fault => fault.parameter).join()}`);
}

main().catch((failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
});
