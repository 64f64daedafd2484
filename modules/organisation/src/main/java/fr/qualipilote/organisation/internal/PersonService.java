package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.UnknownService;
import fr.qualipilote.organisation.domain.Account;
import fr.qualipilote.organisation.domain.FunctionNames;
import fr.qualipilote.organisation.domain.Mandate;
import fr.qualipilote.organisation.domain.Person;
import fr.qualipilote.organisation.domain.Post;
import fr.qualipilote.organisation.domain.ServiceUnit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PersonService implements People {

    private static final Comparator<Person> ACTIVE_FIRST_BY_NAME =
            Comparator.comparing(Person::isActive).reversed().thenComparing(person -> SearchText.fold(person.name()));

    private final Persons persons;
    private final ServiceUnits services;
    private final MandateRepository mandates;
    private final AccountRepository accounts;
    private final Administration administration;
    private final BusinessClock clock;

    PersonService(
            Persons persons,
            ServiceUnits services,
            MandateRepository mandates,
            AccountRepository accounts,
            Administration administration,
            BusinessClock clock) {
        this.persons = persons;
        this.services = services;
        this.mandates = mandates;
        this.accounts = accounts;
        this.administration = administration;
        this.clock = clock;
    }

    @Override
    public List<PersonLine> people() {
        return lines(persons.everyOne());
    }

    @Override
    public PersonLine person(PersonId id) {
        return line(required(id));
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<UUID> values = ids.stream().map(PersonId::value).collect(Collectors.toSet());
        return persons.namesOf(values).stream()
                .collect(Collectors.toMap(named -> new PersonId(named.getId()), Persons.Named::getName));
    }

    @Override
    public Set<PersonId> activeAmong(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> values = ids.stream().map(PersonId::value).collect(Collectors.toSet());
        return persons.activeAmong(values).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Override
    public Optional<PersonLine> named(String text) {
        if (SearchText.key(text).isEmpty()) {
            return Optional.empty();
        }
        List<Person> found = persons.everyOne().stream()
                .filter(Person::isActive)
                .filter(person -> person.isNamed(text))
                .toList();
        if (!found.isEmpty()) {
            return found.size() == 1 ? Optional.of(line(found.get(0))) : Optional.empty();
        }
        return postNamed(text)
                .map(post -> mandates.historyOf(post).on(clock.today()))
                .flatMap(Incumbency::person)
                .flatMap(id -> persons.findById(id.value()))
                .filter(Person::isActive)
                .map(PersonService::line);
    }

    private Optional<Post> postNamed(String text) {
        Optional<Post> ofTheWhole = FunctionNames.read(text).map(Post::of);
        return ofTheWhole.isPresent()
                ? ofTheWhole
                : FunctionNames.serviceHeaded(text)
                        .flatMap(name -> ServiceUnit.named(name, services.everyOne()))
                        .map(service -> Post.headOf(service.id()));
    }

    @Override
    public List<PersonLine> membersOf(ServiceId service) {
        return lines(persons.everyMemberOf(service.value()));
    }

    @Override
    public Actor actor(PersonId id) {
        Person person = required(id);
        boolean disabled = accounts.findById(id.value())
                .filter(account -> !administration.isUsable(account))
                .isPresent();
        if (!person.isActive() || disabled) {
            return new Actor(id, person.name(), Set.of(), Set.of(), Set.of());
        }
        LocalDate today = clock.today();
        Set<Role> roles = EnumSet.of(Role.AGENT);
        accounts.findById(id.value()).map(Account::grantedRoles).ifPresent(roles::addAll);
        Set<ServiceId> open = openServices(person.services());
        if (!open.isEmpty()) {
            roles.add(Role.CONTRIBUTOR);
        }
        Set<ServiceId> headed = new HashSet<>();
        for (Mandate mandate : mandates.findByPersonId(id.value())) {
            if (mandate.covers(today)) {
                Post post = mandate.post();
                roles.add(post.function().role());
                if (post.function() == Function.HEAD_OF_SERVICE && post.service() != null) {
                    headed.add(post.service());
                }
            }
        }
        return new Actor(id, person.name(), roles, open, headed);
    }

    private Set<ServiceId> openServices(Set<ServiceId> ids) {
        return services.findAllById(ids.stream().map(ServiceId::value).toList()).stream()
                .filter(ServiceUnit::isActive)
                .map(ServiceUnit::id)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public PersonId add(Actor actor, String name, @Nullable String email, Set<ServiceId> memberOf) {
        Administration.require(actor, "add-person", name);
        requireKnown(memberOf);
        return persons.save(new Person(new PersonId(UUID.randomUUID()), name, email, memberOf))
                .id();
    }

    @Override
    @Transactional
    public void change(Actor actor, PersonLine seen, String name, @Nullable String email, Set<ServiceId> memberOf) {
        Administration.require(actor, "change-person", seen.id().toString());
        Person person = required(seen.id());
        requireKnown(memberOf);
        Administration.requireAsSeen(seen, line(person), person.name());
        person.describe(name, email, memberOf);
    }

    @Override
    @Transactional
    public void deactivate(Actor actor, PersonId id) {
        Administration.require(actor, "deactivate-person", id.toString());
        Person person = required(id);
        accounts.lockByPerson(id.value()).ifPresent(account -> {
            administration.requireAnotherThan(account);
            account.disable();
        });
        LocalDate today = clock.today();
        for (Mandate mandate : mandates.findByPersonId(id.value())) {
            if (mandate.startsAfter(today)) {
                mandates.delete(mandate);
            } else if (mandate.covers(today)) {
                mandate.end(today);
            }
        }
        person.leave();
    }

    /** The account stays disabled until an administrator enables it: coming back and signing in are two decisions. */
    @Override
    @Transactional
    public void reactivate(Actor actor, PersonId id) {
        Administration.require(actor, "reactivate-person", id.toString());
        required(id).comeBack();
    }

    private void requireKnown(Set<ServiceId> ids) {
        for (ServiceId id : ids) {
            if (!services.existsById(id.value())) {
                throw UnknownService.withId(id);
            }
        }
    }

    private Person required(PersonId id) {
        return persons.findById(id.value()).orElseThrow(() -> UnknownPerson.withId(id));
    }

    private static List<PersonLine> lines(List<Person> people) {
        return people.stream()
                .sorted(ACTIVE_FIRST_BY_NAME)
                .map(PersonService::line)
                .toList();
    }

    private static PersonLine line(Person person) {
        return new PersonLine(person.id(), person.name(), person.email(), person.services(), person.isActive());
    }
}
