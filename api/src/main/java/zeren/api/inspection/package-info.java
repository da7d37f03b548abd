/** Inspections over HTTP: rounds and what they cover, visits, findings, and how what was found is mended. */
package zeren.api.inspection;
