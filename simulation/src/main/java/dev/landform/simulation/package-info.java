/**
 * What a topology's services do under load. The in-memory cloud launches, boots, judges and terminates the instances;
 * this package sends them requests, measures as CloudWatch does, and scales as target tracking does.
 */
package dev.landform.simulation;
