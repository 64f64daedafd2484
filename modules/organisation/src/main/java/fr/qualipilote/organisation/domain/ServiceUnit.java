package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.InvalidOrganisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service of the organisation. It is closed, never deleted. */
@Entity
@Table(name = "org_service")
public class ServiceUnit {

    static final int LONGEST_CODE = 30;
    static final int LONGEST_KEY = 60;
    static final int LONGEST_LABEL = 120;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "code")
    private String code;

    @Column(name = "code_key")
    private String codeKey;

    @Column(name = "label")
    private String label;

    @Column(name = "active")
    private boolean active;

    @ElementCollection
    @CollectionTable(name = "org_service_alias", joinColumns = @JoinColumn(name = "service_id"))
    @OrderColumn(name = "place")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    protected ServiceUnit() {}

    public ServiceUnit(ServiceId id, String code, String label, List<String> aliases) {
        this.id = id.value();
        this.active = true;
        describe(code, label, aliases);
    }

    /** @throws InvalidOrganisation when the code or the label is missing, or a text too long */
    public void describe(String newCode, String newLabel, List<String> newAliases) {
        String checkedCode = Texts.required("code", newCode, LONGEST_CODE);
        String checkedKey = SearchText.key(checkedCode);
        if (checkedKey.isEmpty() || checkedKey.length() > LONGEST_KEY) {
            throw InvalidOrganisation.because(
                    "code-unreadable", "No letters or digits in the code " + checkedCode, checkedCode);
        }
        String checkedLabel = Texts.required("label", newLabel, LONGEST_LABEL);
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String alias : newAliases) {
            String checked = Texts.optional("alias", alias, LONGEST_LABEL);
            if (checked != null) {
                byKey.putIfAbsent(SearchText.key(checked), checked);
            }
        }
        code = checkedCode;
        codeKey = checkedKey;
        label = checkedLabel;
        aliases.clear();
        aliases.addAll(byKey.values());
    }

    public void close() {
        active = false;
    }

    public void reopen() {
        active = true;
    }

    public ServiceId id() {
        return new ServiceId(id);
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    public boolean isActive() {
        return active;
    }

    /** Everything it is called by, as {@link SearchText#key}. */
    public Set<String> keys() {
        return Stream.concat(Stream.of(code, label), aliases.stream())
                .map(SearchText::key)
                .collect(Collectors.toSet());
    }

    private Set<String> singularKeys() {
        return Stream.concat(Stream.of(code, label), aliases.stream())
                .map(SearchText::singularKey)
                .collect(Collectors.toSet());
    }

    /**
     * The one active service that is called so: first as written, then without regard to a plural. Nothing when none is, or
     * more than one.
     */
    public static Optional<ServiceUnit> named(String text, Collection<ServiceUnit> services) {
        String key = SearchText.key(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<ServiceUnit> open = services.stream().filter(ServiceUnit::isActive).toList();
        List<ServiceUnit> found =
                open.stream().filter(service -> service.keys().contains(key)).toList();
        if (found.isEmpty()) {
            String singular = SearchText.singularKey(text);
            found = open.stream()
                    .filter(service -> service.singularKeys().contains(singular))
                    .toList();
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** @throws InvalidOrganisation when another one of these services, closed ones included, is called alike */
    public void requireDistinctFrom(Collection<ServiceUnit> services) {
        Set<String> mine = keys();
        for (ServiceUnit other : services) {
            if (!other.id.equals(id)) {
                for (String key : other.keys()) {
                    if (mine.contains(key)) {
                        throw InvalidOrganisation.because(
                                "service-name-taken", "The service " + other.code + " is called alike", other.code);
                    }
                }
            }
        }
    }
}
