/** What planning and simulated applying cost. */
package dev.landform.benchmarks;
