package fr.qualipilote.organisation.internal;

import fr.qualipilote.organisation.domain.Body;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BodyRepository extends JpaRepository<Body, UUID> {}
