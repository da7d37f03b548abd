package zeren.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import zeren.client.ApiClient;
import zeren.client.ApiException;
import zeren.client.JSON;
import zeren.client.api.FactsApi;
import zeren.client.api.ObligationsApi;
import zeren.client.api.ObligationsApi.APIGetExplanationRequest;
import zeren.client.api.ObligationsApi.APIGetObligationRequest;
import zeren.client.api.ObligationsApi.APIListObligationsRequest;
import zeren.client.model.DocumentKind;
import zeren.client.model.DocumentReference;
import zeren.client.model.Explanation;
import zeren.client.model.Fault;
import zeren.client.model.NewPerformance;
import zeren.client.model.Obligation;
import zeren.client.model.Performance;
import zeren.client.model.Problem;
import zeren.client.model.Status;

/** The generated Java client, with a server that it does not share a line with. */
class JavaClientTest {
    private static final String STUDY = "gxufe-2020-5:study-secondary:0103:2025-H1";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static ApiClient client;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
        client = new ApiClient();
        client.updateBaseUri(server.address());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + server.token()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void readsWhatAUnitOwesAndRecordsThatItWasDone() throws ApiException {
        ObligationsApi obligations = new ObligationsApi(client);
        List<Obligation> owed = obligations.listObligations(APIListObligationsRequest.newBuilder()
                .unit("0103").period("2025-H1").status(Set.of(Status.OVERDUE)).build()).getItems();
        Obligation study = owed.stream().filter(obligation -> obligation.getId().equals(STUDY)).findFirst().orElseThrow();
        assertEquals(LocalDate.of(2025, 6, 30), study.getDueOn());
        assertEquals("半年专题学习并报告", study.getTitle().getZh());

        Performance recorded = new FactsApi(client).recordPerformance(FactsApi.APIRecordPerformanceRequest.newBuilder()
                .id(study.getId())
                .newPerformance(new NewPerformance().performedOn(LocalDate.of(2025, 6, 12)).documents(Set.of(
                        new DocumentReference().kind(DocumentKind.MINUTES).number("2025-14"),
                        new DocumentReference().kind(DocumentKind.REPORT).number("2025-15"))))
                .build());
        assertTrue(recorded.getCounts());
        Obligation performed = obligations.getObligation(APIGetObligationRequest.newBuilder().id(STUDY).build());
        assertEquals(Status.PERFORMED, performed.getStatus());
        assertEquals(recorded.getId(), performed.getPerformances().get(0).getId());
    }

    @Test
    void readsAnExplanationWithAllItsValues() throws ApiException {
        Explanation explanation = new ObligationsApi(client).getExplanation(APIGetExplanationRequest.newBuilder().id(STUDY).build());
        assertFalse(explanation.getSteps().isEmpty());
        assertTrue(explanation.getSteps().stream().anyMatch(step -> step.getValues().values().stream().anyMatch(Map.class::isInstance)), explanation.toString());
    }

    @Test
    void readsAProblemAsOne() throws JsonProcessingException {
        Problem absent = problem(() -> new ObligationsApi(client).getObligation(
                APIGetObligationRequest.newBuilder().id("gxufe-2020-5:study-secondary:nowhere:2025-H1").build()));
        assertEquals(404, absent.getStatus());
        assertEquals("/problems/not-found", absent.getType());
        Problem wrong = problem(() -> new ObligationsApi(client).listObligations(APIListObligationsRequest.newBuilder().unit("nowhere").build()));
        assertEquals(400, wrong.getStatus());
        assertEquals(List.of("unit"), wrong.getErrors().stream().map(Fault::getParameter).toList());
    }

    private static Problem problem(Executable call) throws JsonProcessingException {
        return JSON.getDefault().getMapper().readValue(assertThrows(ApiException.class, call).getResponseBody(), Problem.class);
    }
}
