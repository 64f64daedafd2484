package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Account;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByLoginKey(String loginKey);

    /** Failures that come in at once are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.loginKey = :loginKey")
    Optional<Account> lockByLoginKey(String loginKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.personId = :person")
    Optional<Account> lockByPerson(UUID person);

    @Query("select a from Account a left join fetch a.grantedRoles")
    List<Account> everyOne();

    boolean existsByLoginKey(String loginKey);

    long countByDemonstration(boolean demonstration);
}
