//! The Mersenne Twister MT19937, and the ways in which CPython seeds it and draws from it.

use num_bigint::BigUint;

const SIZE: usize = 624;
const OFFSET: usize = 397;
const TWIST: u32 = 0x9908_b0df;

/// A generator of 32-bit words.
#[derive(Clone)]
pub struct Mersenne {
    words: [u32; SIZE],
    next: usize,
}

impl Mersenne {
    /// Fill the state from one word.
    fn from_word(seed: u32) -> Self {
        let mut words = [0; SIZE];
        let mut word = seed;
        for (index, slot) in words.iter_mut().enumerate() {
            if index > 0 {
                word = (word ^ (word >> 30)).wrapping_mul(1_812_433_253).wrapping_add(index as u32);
            }
            *slot = word;
        }
        Self { words, next: SIZE }
    }

    /// Fill the state from a key, as a non-negative integer is cut into words, lowest first.
    pub fn from_key(key: &[u32]) -> Self {
        let mut this = Self::from_word(19_650_218);
        let words = &mut this.words;
        let (mut i, mut j) = (1, 0);
        let step = |words: &mut [u32; SIZE], i: &mut usize| {
            *i += 1;
            if *i == SIZE {
                words[0] = words[SIZE - 1];
                *i = 1;
            }
        };
        for _ in 0..SIZE.max(key.len()) {
            let previous = words[i - 1] ^ (words[i - 1] >> 30);
            words[i] =
                (words[i] ^ previous.wrapping_mul(1_664_525)).wrapping_add(key[j]).wrapping_add(j as u32);
            step(words, &mut i);
            j = (j + 1) % key.len();
        }
        for _ in 1..SIZE {
            let previous = words[i - 1] ^ (words[i - 1] >> 30);
            words[i] = (words[i] ^ previous.wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            step(words, &mut i);
        }
        words[0] = 0x8000_0000;
        this
    }

    /// The generator that `random.seed(number)` gives.
    pub fn from_integer(number: &BigUint) -> Self {
        let key = number.to_u32_digits();
        Self::from_key(if key.is_empty() { &[0] } else { &key })
    }

    fn refill(&mut self) {
        for index in 0..SIZE {
            let joined = (self.words[index] & 0x8000_0000) | (self.words[(index + 1) % SIZE] & 0x7fff_ffff);
            let twisted = if joined & 1 == 1 { TWIST } else { 0 };
            self.words[index] = self.words[(index + OFFSET) % SIZE] ^ (joined >> 1) ^ twisted;
        }
        self.next = 0;
    }

    /// The next word.
    pub fn word(&mut self) -> u32 {
        if self.next >= SIZE {
            self.refill();
        }
        let mut word = self.words[self.next];
        self.next += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// A float in [0, 1) with 53 random bits: `random()`.
    pub fn float(&mut self) -> f64 {
        let (high, low) = (self.word() >> 5, self.word() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }

    /// An integer of `bits` random bits: `getrandbits()`.
    pub fn bits(&mut self, bits: u64) -> BigUint {
        let mut words = Vec::with_capacity(bits.div_ceil(32) as usize);
        let mut left = bits;
        while left > 0 {
            let word = self.word();
            words.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        BigUint::new(words)
    }

    /// [`Mersenne::bits`] for at most 64.
    pub fn small_bits(&mut self, bits: u32) -> u64 {
        match bits {
            0 => 0,
            1..=32 => u64::from(self.word() >> (32 - bits)),
            _ => {
                let low = u64::from(self.word());
                low | u64::from(self.word() >> (64 - bits)) << 32
            }
        }
    }

    /// The words and the position in them, for `getstate()`.
    pub fn state(&self) -> (&[u32], usize) {
        (&self.words, self.next)
    }

    /// A generator with this state; `None` when it has not the right shape.
    pub fn from_state(words: &[u32], next: usize) -> Option<Self> {
        let words: [u32; SIZE] = words.try_into().ok()?;
        (next <= SIZE).then_some(Self { words, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from CPython 3.13: `random.seed(n); random.random(), random.getrandbits(40)`.
    #[test]
    fn draws_are_those_of_cpython() {
        for (seed, float, bits) in RECORDED {
            let mut generator = Mersenne::from_integer(&BigUint::from(*seed));
            assert_eq!(
                (generator.float(), generator.bits(40)),
                (*float, BigUint::from(*bits)),
                "seed {seed}"
            );
        }
    }

    const RECORDED: &[(u64, f64, u64)] = &[
        (0, 0.8444218515250481, 978212965548),
        (1, 0.13436424411240122, 884107995871),
        (42, 0.6394267984578837, 811856239313),
        (4294967296, 0.11299430095636409, 1028291745030),
        (9223372036854788153, 0.30477471939133105, 168416113776),
    ];
}
