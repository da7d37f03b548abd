-- One line for a machine, after what wrk says to people.
function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("REPORT %d %d %d %d\n", summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(99)))
end
