package zeren.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import zeren.api.http.ContractRoutes;
import zeren.api.http.Json;
import zeren.api.journal.ReplayStore;
import zeren.api.register.Known;
import zeren.api.register.Receipt;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Database;
import zeren.api.sql.SealedEntry;
import zeren.api.sql.Sql;
import zeren.text.InvalidValueException;

/** A receipt that is computed again from the journal alone, and where it differs. */
final class ReceiptCheck {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode receipt;

    private ReceiptCheck(JsonNode receipt) {
        this.receipt = receipt;
    }

    /**
     * Reads a receipt.
     *
     * @throws UsageException if there is no such file, or it is no receipt
     */
    static ReceiptCheck read(String file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(Path.of(file)));
            if (json.path("journal").path("sequence").isIntegralNumber() && json.path("obligations").isArray()) {
                Receipt.zone(json);
                return new ReceiptCheck(json);
            }
        } catch (JsonProcessingException | DateTimeException noReceipt) {
            throw new UsageException("--receipt " + file + " is no receipt");
        } catch (IOException unreadable) {
            throw new UsageException("--receipt " + file + " cannot be read");
        }
        throw new UsageException("--receipt " + file + " is no receipt");
    }

    /** Returns the number of the entry up to which the answer knew. */
    long sequence() {
        return receipt.path("journal").path("sequence").asLong();
    }

    /** Returns how many answers it is about. */
    int size() {
        return receipt.path("obligations").size();
    }

    /** Returns every place where the receipt says otherwise than these entries, from the first on, lead to. */
    List<String> differences(Iterator<SealedEntry> entries) {
        try {
            Path folder = Files.createTempDirectory("zeren-receipt");
            try (Sql sql = Sql.open(Database.inFolder(folder))) {
                ReplayStore.into(sql, entries, sequence());
                Known known = new RegisterStore(sql, Receipt.zone(receipt)).current();
                JsonNode again = MAPPER.readTree(Json.text(Receipt.again(receipt, known, new ContractRoutes().version())));
                List<String> found = new ArrayList<>();
                compare("", receipt, again, found);
                return found;
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidValueException noReceipt) {
            throw new UsageException("--receipt: " + noReceipt.getMessage());
        }
    }

    private static void compare(String pointer, JsonNode said, JsonNode again, List<String> found) {
        if (said.isObject() && again.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            said.fieldNames().forEachRemaining(names::add);
            again.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, said.path(name), again.path(name), found));
        } else if (said.isArray() && again.isArray() && said.size() == again.size()) {
            for (int i = 0; i < said.size(); i++) {
                compare(pointer + "/" + i, said.get(i), again.get(i), found);
            }
        } else if (!said.equals(again)) {
            found.add(pointer + ": the receipt says " + shown(said) + ", computed is " + shown(again));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
