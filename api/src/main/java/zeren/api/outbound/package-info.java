/** Requests that this server sends to others: to receivers of webhooks and to systems of to-dos. They follow no redirect and end in time. */
package zeren.api.outbound;
