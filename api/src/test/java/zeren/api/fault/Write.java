package zeren.api.fault;

/**
 * A request that writes.
 *
 * @param key its Idempotency-Key, which no other has
 * @param mark what tells its entry in the journal from that of any other request
 */
record Write(String key, String path, String json, String mark) {}
