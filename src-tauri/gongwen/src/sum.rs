//! Checksums that tell whether things are the same, not whether somebody made them so.

/// FNV-1a, carried on.
pub(crate) fn fnv1a(sum: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(sum, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where FNV-1a begins.
pub(crate) const BEGINNING: u64 = 0xcbf2_9ce4_8422_2325;
