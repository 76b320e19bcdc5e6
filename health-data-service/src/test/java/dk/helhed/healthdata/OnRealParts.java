package dk.helhed.healthdata;

import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The real parts of every test here that starts the service: Quarkus finds a global resource on any class beside the test. */
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
final class OnRealParts {}
