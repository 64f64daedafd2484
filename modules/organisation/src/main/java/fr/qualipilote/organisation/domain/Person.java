package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.InvalidOrganisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person of the organisation and the services it belongs to. Who leaves stays known, and is not active. */
@Entity
@Table(name = "org_person")
public class Person {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "active")
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "org_membership", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "service_id")
    private Set<UUID> services = new HashSet<>();

    protected Person() {}

    public Person(PersonId id, String name, @Nullable String email, Set<ServiceId> services) {
        this.id = id.value();
        this.active = true;
        describe(name, email, services);
    }

    /** @throws InvalidOrganisation when the name is missing, a text too long, or the address is none */
    public void describe(String newName, @Nullable String newEmail, Set<ServiceId> newServices) {
        String checkedName = Texts.required("name", newName, LONGEST_NAME);
        String checkedEmail = Texts.optional("email", newEmail, LONGEST_EMAIL);
        if (checkedEmail != null && !EMAIL.matcher(checkedEmail).matches()) {
            throw InvalidOrganisation.because("email-unreadable", "Not an e-mail address", checkedEmail);
        }
        name = checkedName;
        email = checkedEmail;
        Set<UUID> wanted = newServices.stream().map(ServiceId::value).collect(Collectors.toSet());
        services.retainAll(wanted);
        services.addAll(wanted);
    }

    public void leave() {
        active = false;
    }

    public void comeBack() {
        active = true;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public boolean isActive() {
        return active;
    }

    public Set<ServiceId> services() {
        return services.stream().map(ServiceId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isNamed(String text) {
        return SearchText.key(name).equals(SearchText.key(text));
    }
}
