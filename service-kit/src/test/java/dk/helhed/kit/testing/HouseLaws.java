package dk.helhed.kit.testing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.helhed.kit.text.PlainText;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The laws of the house. Each stands beside a counter-example, in the kit's own tests, which shows that it bites. */
public final class HouseLaws {

    private static final java.util.regex.Pattern RULES =
            java.util.regex.Pattern.compile("[.](progress|plan[.]rules|protection|audit)([.]|$)");
    private static final Set<String> RULE_CLASSES =
            Set.of("dk.helhed.plans.mandate.MandateRules", "dk.helhed.initiatives.ledger.Journal");

    private static final DescribedPredicate<CanBeAnnotated> AN_ENDPOINT =
            CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class).as("an endpoint");

    /** Where the domain is decided, figures are counted, and counts are protected and attacked. */
    private static final DescribedPredicate<JavaClass> A_RULE = DescribedPredicate.describe(
            "a rule", type -> RULES.matcher(type.getPackageName()).find() || RULE_CLASSES.contains(type.getFullName()));

    @ArchTest
    public static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL = methods()
            .that(are(AN_ENDPOINT))
            .should(sayWhoMayCall())
            .because("what is not annotated is denied, and a reader must see who may call without knowing that")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that(are(AN_ENDPOINT))
            .should()
            .bePublic()
            .because("another one answers 404 in silence while OpenAPI still lists it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_FINISH_WHAT_THEY_BEGAN = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Cancellable.class)
            .because("a client that hangs up cancels the Uni, and a cancelled session can cost a pooled connection")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_HOLD_NO_QUERY = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .because("a resource is HTTP: queries are in readers, changes in services")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_DECIDE_PURELY = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Uni.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .because("a rule that does no I/O can be read and tested alone")
            .allowEmptyShould(true);

    /** A law for the packages that hold nothing but rules and arithmetic. */
    public static ArchRule pure(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.smallrye.mutiny..", "io.quarkus..", "jakarta.enterprise..", "jakarta.inject..")
                .because("rules without I/O and without a container can be read and tested alone");
    }

    @ArchTest
    public static final ArchRule TRANSACTIONS_HAVE_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("dk.helhed.kit.caller..")
            .should()
            .callMethodWhere(JavaAccess.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "with(Transaction|Session)"))
                    .and(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.assignableTo(Panache.class))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(WithTransaction.class, WithSession.class)
            .because("a transaction that does not name its municipality sees nothing that it should");

    @ArchTest
    public static final ArchRule CONNECTIONS_ARE_LENT_AT_ONE_DOOR = noClasses()
            .should()
            .callMethodWhere(JavaAccess.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "getConnection.*|with(Connection|Transaction).*"))
                    .and(JavaAccess.Predicates.targetOwner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Pool.class))))
            .because(
                    "a connection that is held beside the door's count makes others wait in the pool, which loses some");

    @ArchTest
    public static final ArchRule NOBODY_WAITS = noClasses()
            .that()
            .resideOutsideOfPackage("dk.helhed.kit.outbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UniAwait.class)
            .because("waiting blocks an event loop; the relay alone has a thread of its own");

    @ArchTest
    public static final ArchRule TIMERS_DO_NOT_OVERLAP = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@Scheduled with ConcurrentExecution.SKIP",
                    annotation -> annotation.getRawType().isEquivalentTo(Scheduled.class)
                            && annotation
                                    .as(Scheduled.class)
                                    .concurrentExecution()
                                    .equals(Scheduled.ConcurrentExecution.SKIP)))
            .because("a round that takes longer than its period would work against the next one")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIMERS_ARE_THE_SCHEDULERS = noClasses()
            .that()
            .resideOutsideOfPackage("dk.helhed.kit.management..")
            .should()
            .callMethodWhere(JavaAccess.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "new.*Scheduled.*"))
                    .and(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.equivalentTo(Executors.class))))
            .because(
                    "one scheduler stops all timers; the watch alone must see it when the scheduler's threads are busy");

    @ArchTest
    public static final ArchRule SPANS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("dk.helhed.kit.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("what may stand in a span is a short list, and whoever keeps spans keeps no personal data");

    @ArchTest
    public static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("what depends on the time must be testable at any time");

    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*[.$][A-Za-z]*(Impl|Util|Utils|Manager|Dto|DTO|Helper|Common|Base)")
            .because("such a name says nothing of what a class is for");

    @ArchTest
    public static final ArchRule REPOSITORIES_ARE_CALLED_SO = classes()
            .that()
            .implement(PanacheRepositoryBase.class)
            .should()
            .haveSimpleNameEndingWith("Repository")
            .because("one role has one name, so that a file is found by it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONSUMERS_ARE_CALLED_SO = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Consumer")
            .because("one role has one name, so that a file is found by it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RULES_ARE_PURE = noClasses()
            .that(are(A_RULE))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Uni.class, Multi.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.enterprise..", "jakarta.inject..", "org.hibernate..")
            .because("what decides, counts or protects can be read and tested alone: no I/O, no database, no container")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_PACKAGE_IS_CROWDED = classes()
            .should(liveInPackagesOfAtMost(45))
            .because("a room with more files than one looks through holds several features");

    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("dk.helhed.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that is needed by what it needs cannot be read alone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TEXT_PARAMETERS_HAVE_A_FORM = classes()
            .should(stateTheFormOfTextParameters())
            .because("a text that no code can equal is answered with an empty list, as if nothing were there");

    private HouseLaws() {}

    private static ArchCondition<JavaClass> stateTheFormOfTextParameters() {
        return new ArchCondition<>("state the form of text parameters") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                owner.getFields().stream()
                        .filter(field -> isFormless(field, field.getRawType()))
                        .forEach(field -> events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " states no form")));
                owner.getMethods().stream()
                        .flatMap(method -> method.getParameters().stream())
                        .filter(parameter -> isFormless(parameter, parameter.getRawType()))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                parameter, parameter.getDescription() + " states no form")));
            }

            private boolean isFormless(CanBeAnnotated parameter, JavaClass type) {
                return type.isEquivalentTo(String.class)
                        && (parameter.isAnnotatedWith(QueryParam.class) || parameter.isAnnotatedWith(RestQuery.class))
                        && !parameter.isAnnotatedWith(Pattern.class)
                        && !parameter.isAnnotatedWith(PlainText.class)
                        && !parameter.isAnnotatedWith(Size.class);
            }
        };
    }

    private static ArchCondition<JavaClass> liveInPackagesOfAtMost(int most) {
        return new ArchCondition<>("live in packages of at most " + most + " files") {
            private final Map<String, Set<String>> files = new TreeMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                files.clear();
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                    files.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(type.getSimpleName());
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                files.forEach((name, types) -> {
                    if (types.size() > most) {
                        events.add(SimpleConditionEvent.violated(name, name + " has " + types.size() + " files"));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = says(method) || says(method.getOwner());
                events.add(new SimpleConditionEvent(
                        method, said, method.getFullName() + (said ? " says" : " does not say") + " who may call it"));
            }

            private boolean says(CanBeAnnotated element) {
                return element.isAnnotatedWith(RolesAllowed.class) || element.isAnnotatedWith(PermitAll.class);
            }
        };
    }
}
