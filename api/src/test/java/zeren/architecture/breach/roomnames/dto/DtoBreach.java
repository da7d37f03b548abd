package zeren.architecture.breach.roomnames.dto;

interface DtoBreach {
}
