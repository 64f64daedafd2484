package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Every use case that takes an actor, as each role. */
@Transactional
abstract class AccessContract extends OrganisationContract {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> DECIDERS = EnumSet.of(Role.PREFECT, Role.SECRETARY_GENERAL);

    @Autowired
    private DemonstrationClock demonstrationClock;

    private record Deed(Set<Role> allowed, Consumer<Actor> deed) {}

    /** By interface and method; the one who changes the own password is told by the account, not by a role. */
    private Map<String, Deed> deeds() {
        ServiceId service = new ServiceId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        MandateLine mandate =
                new MandateLine(UUID.randomUUID(), Function.PREFECT, null, person, false, clock.today(), null, null);
        return Map.ofEntries(
                administrators("Services.add", a -> services.add(a, "X", "X", List.of())),
                administrators(
                        "Services.change",
                        a -> services.change(
                                a, new ServiceLine(service, "X", "X", List.of(), true), "X", "X", List.of())),
                administrators("Services.close", a -> services.close(a, service)),
                administrators("Services.reopen", a -> services.reopen(a, service)),
                administrators("People.add", a -> people.add(a, "X", null, Set.of())),
                administrators(
                        "People.change",
                        a -> people.change(a, new PersonLine(person, "X", null, Set.of(), true), "X", null, Set.of())),
                administrators("People.deactivate", a -> people.deactivate(a, person)),
                administrators("People.reactivate", a -> people.reactivate(a, person)),
                administrators(
                        "Mandates.give",
                        a -> mandates.give(a, Function.PREFECT, null, person, false, clock.today(), null, null)),
                administrators("Mandates.end", a -> mandates.end(a, mandate, clock.today())),
                administrators("Accounts.accounts", a -> accounts.accounts(a)),
                administrators("Accounts.open", a -> accounts.open(a, person, "xx", PASSWORD, Set.of())),
                administrators("Accounts.grant", a -> accounts.grant(a, person, Set.of())),
                administrators("Accounts.disable", a -> accounts.disable(a, person)),
                administrators("Accounts.enable", a -> accounts.enable(a, person)),
                administrators("Accounts.unlock", a -> accounts.unlock(a, person)),
                administrators("Accounts.resetPassword", a -> accounts.resetPassword(a, person, PASSWORD)),
                administrators(
                        "DemonstrationClock.moveTo",
                        a -> demonstrationClock.moveTo(a, clock.today().plusDays(1))),
                Map.entry(
                        "Programmes.rename",
                        new Deed(
                                EnumSet.of(Role.ADMINISTRATOR, Role.QUALITY_MANAGER),
                                a -> programmes.rename(a, "X", "X"))),
                Map.entry("Programmes.suspend", new Deed(DECIDERS, a -> programmes.suspend(a, "X"))),
                Map.entry("Programmes.resume", new Deed(DECIDERS, a -> programmes.resume(a))));
    }

    private static Map.Entry<String, Deed> administrators(String name, Consumer<Actor> deed) {
        return Map.entry(name, new Deed(ADMINISTRATORS, deed));
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoRightIsRefused() {
        return deeds().entrySet().stream()
                .flatMap(entry -> EnumSet.complementOf(
                                EnumSet.copyOf(entry.getValue().allowed()))
                        .stream()
                        .map(role ->
                                DynamicTest.dynamicTest(entry.getKey() + " as " + role.code(), () -> assertThatThrownBy(
                                                () -> entry.getValue().deed().accept(actor(role)))
                                        .isInstanceOf(AccessRefused.class))));
    }

    @TestFactory
    Stream<DynamicTest> whoHasAllOtherRolesTogetherIsRefusedToo() {
        return deeds().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Role[] others = EnumSet.complementOf(
                                    EnumSet.copyOf(entry.getValue().allowed()))
                            .toArray(Role[]::new);
                    assertThatThrownBy(() -> entry.getValue().deed().accept(actor(others)))
                            .isInstanceOf(AccessRefused.class);
                    assertThatThrownBy(() -> entry.getValue().deed().accept(actor()))
                            .isInstanceOf(AccessRefused.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoHasTheRightIsNotRefusedIt() {
        return deeds().entrySet().stream().flatMap(entry -> entry.getValue().allowed().stream()
                .map(role -> DynamicTest.dynamicTest(entry.getKey() + " as " + role.code(), () -> {
                    Throwable thrown =
                            catchThrowable(() -> entry.getValue().deed().accept(actor(role)));
                    assertThat(thrown instanceof AccessRefused).as("%s", thrown).isFalse();
                })));
    }

    @Test
    void noUseCaseThatTakesAnActorIsForgotten() {
        Set<String> all = Stream.of(
                        Services.class,
                        People.class,
                        Mandates.class,
                        Accounts.class,
                        Programmes.class,
                        DemonstrationClock.class)
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Actor.class))
                .map(AccessContract::name)
                .collect(Collectors.toSet());
        all.remove("Accounts.changeOwnPassword");
        assertThat(deeds().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
