/** An in-memory AWS for tests: {@link dev.landform.fake.FakeCloud} and what scripts its faults. */
package dev.landform.fake;
