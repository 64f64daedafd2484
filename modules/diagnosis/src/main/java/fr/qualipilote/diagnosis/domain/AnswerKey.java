package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.ServiceId;

/** Which answer of a campaign. @param criterion code */
record AnswerKey(String criterion, ServiceId service) {}
