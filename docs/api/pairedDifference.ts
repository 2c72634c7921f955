import { pairedDifference } from 'stepdown';

const { mean, verdict, pairingGain } = pairedDifference([52, 47, 55, 50], [49, 45, 52, 47]);
console.log(mean, verdict, pairingGain!.toFixed(0));
