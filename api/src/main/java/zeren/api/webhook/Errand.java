package zeren.api.webhook;

import java.util.Optional;

/**
 * What is sent besides because somebody asked for it: once, whatever comes of it.
 *
 * @param number its number among those of its webhook
 * @param event the position of the event that is sent again; empty for a ping
 */
record Errand(long number, Optional<Long> event) {}
