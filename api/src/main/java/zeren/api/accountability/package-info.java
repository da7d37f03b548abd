/** Who answers for what over HTTP: {@link zeren.api.accountability.ResponsibilityRoutes}. */
package zeren.api.accountability;
