import { withKazakhNumbers } from '@/lib/format/kazakh';

// before the page comes to life: it is compared with what the server wrote
Object.defineProperty(Intl, 'NumberFormat', { value: withKazakhNumbers(Intl.NumberFormat), configurable: true, writable: true });
