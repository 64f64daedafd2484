package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Programme;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** One row, that of {@link Programme#ONLY}. */
interface ProgrammeRepository extends Repository<Programme, Integer> {

    @Query("select p from Programme p")
    Programme only();

    /**
     * Makes others who change the organisation wait until this transaction ends: for rules that look at more rows than the one
     * they change.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Programme p")
    Programme onlyLocked();
}
